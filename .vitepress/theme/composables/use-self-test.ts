import { computed, nextTick, onMounted, ref, shallowRef, type Ref } from 'vue'

import { draw } from '../lib/prediction.ts'

/** A question that was drawn: its place among all questions, and whether the reader was right, once answered. */
interface Drawn {
  index: number
  isRight?: boolean
  /** The text and the address of the link to the run on its page. */
  title: string
  href: string
}

/** A round has at most so many questions. */
const ROUND = 5

/**
 * Draws questions and shows one at a time.
 * @param questions the element that contains all questions
 * @param chapter the slug of the chapter to draw from; empty for the whole book
 */
export function useSelfTest(questions: Readonly<Ref<HTMLElement | null>>, chapter: Readonly<Ref<string>>) {
  const drawn = shallowRef<Drawn[]>([])
  const at = ref(0)
  /** Each round renders the questions again, so that none has an answer yet. */
  const round = ref(0)
  /** True once there is something to answer: the components of the questions may load later than the page. */
  const isReady = ref(false)
  const current = computed(() => drawn.value[at.value])
  const isDone = computed(() => drawn.value.length > 0 && at.value === drawn.value.length)
  const right = computed(() => drawn.value.filter(({ isRight }) => isRight).length)

  function all(): HTMLElement[] {
    return [...(questions.value?.querySelectorAll<HTMLElement>('.question') ?? [])]
  }

  function show(): void {
    for (const [index, question] of all().entries()) question.hidden = index !== current.value?.index
  }

  async function begin(): Promise<void> {
    round.value += 1
    at.value = 0
    await nextTick()
    const known = all()
    const from = [...known.keys()].filter((index) => isFrom(known[index], chapter.value))
    drawn.value = draw(ROUND, from.length).map((each) => {
      const index = from[each] ?? 0
      const link = known[index]?.querySelector<HTMLAnchorElement>('.source a')
      return { index, title: link?.textContent ?? '', href: link?.getAttribute('href') ?? '' }
    })
    show()
    while (questions.value && !questions.value.querySelector('.guess')) await new Promise(requestAnimationFrame)
    isReady.value = true
  }

  function answer(isRight: boolean): void {
    drawn.value = drawn.value.map((each, index) => (index === at.value ? { ...each, isRight } : each))
  }

  function next(): void {
    at.value += 1
    show()
  }

  onMounted(begin)
  return { drawn, at, round, isReady, current, isDone, right, begin, answer, next }
}

function isFrom(question: HTMLElement | undefined, chapter: string): boolean {
  return chapter === '' || question?.dataset['chapter'] === chapter
}

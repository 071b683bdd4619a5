import { useData, withBase } from 'vitepress'
import { computed, onMounted, ref, shallowRef, type Ref } from 'vue'

import { questionAddress, type Question } from '../../../scripts/contracts/question.ts'
import { loadJson } from '../lib/load-json.ts'
import { draw } from '../lib/prediction.ts'
import { findQuestions, type QuestionLink } from '../lib/question-links.ts'

/** A question that was drawn, and whether the reader was right, once answered. */
interface Drawn extends QuestionLink {
  isRight?: boolean
}

/** A round has at most so many questions. */
const ROUND = 5

/**
 * Draws questions, and loads and shows one at a time.
 * @param root the element of the component; the element after it lists all questions
 * @param chapter the slug of the chapter to draw from; empty for the whole book
 */
export function useSelfTest(root: Readonly<Ref<HTMLElement | null>>, chapter: Readonly<Ref<string>>) {
  const { lang } = useData()
  const drawn = shallowRef<Drawn[]>([])
  const at = ref(0)
  const question = shallowRef<Question>()
  /** Counts the questions that were shown: each is rendered anew, so that none has an answer yet. */
  const turn = ref(0)
  /** True once there is something to answer, or to say. */
  const isReady = ref(false)
  const hasFailed = ref(false)
  const current = computed(() => drawn.value[at.value])
  const isDone = computed(() => drawn.value.length > 0 && at.value === drawn.value.length)
  const right = computed(() => drawn.value.filter(({ isRight }) => isRight).length)

  function load({ id }: QuestionLink): Promise<Question | undefined> {
    return loadJson<Question>(new URL(withBase(`/${questionAddress(id, languageOf(lang.value))}`), location.href).href)
  }

  async function show(): Promise<void> {
    const wanted = current.value
    question.value = undefined
    hasFailed.value = false
    if (!wanted) return
    const loaded = await load(wanted)
    // In the meantime the reader may have begun another round.
    if (wanted !== current.value) return
    question.value = loaded
    turn.value += 1
    hasFailed.value = !loaded
    isReady.value = true
    const following = drawn.value[at.value + 1]
    if (following) void load(following)
  }

  async function begin(): Promise<void> {
    const from = findQuestions(root.value?.nextElementSibling, chapter.value)
    drawn.value = draw(ROUND, from.length).flatMap((index) => from[index] ?? [])
    at.value = 0
    await show()
  }

  function answer(isRight: boolean): void {
    drawn.value = drawn.value.map((each, index) => (index === at.value ? { ...each, isRight } : each))
  }

  async function next(): Promise<void> {
    at.value += 1
    await show()
  }

  onMounted(begin)
  return { drawn, at, question, turn, isReady, hasFailed, current, isDone, right, begin, show, answer, next }
}

function languageOf(lang: string): 'zh' | 'en' {
  return lang.startsWith('zh') ? 'zh' : 'en'
}

import { defineAsyncComponent } from 'vue'

/** The scratchpad, which only the dev server has: a built site contains none of its code. */
export const ScratchpadWindow = import.meta.env.DEV
  ? defineAsyncComponent(() => import('../components/ScratchpadWindow.vue'))
  : undefined

import { defineAsyncComponent } from 'vue'

/** The lab, only where there is a server that runs programs: a built site has nothing of it. */
export const ScratchpadWindow = import.meta.env.DEV
  ? defineAsyncComponent(() => import('../components/ScratchpadWindow.vue'))
  : undefined

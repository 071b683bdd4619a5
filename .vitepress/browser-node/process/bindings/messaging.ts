import type { BindingModel, Node } from '../node.ts'

/** Messages between threads; so far what a single thread needs. */
export const messaging: BindingModel = {
  fidelity: 'modelled',
  create: (node) => {
    const { DOMException } = node.perContext as { DOMException: unknown }
    return {
      DOMException,
      setDeserializerCreateObjectFunction: () => undefined,
      exposeLazyDOMExceptionProperty: (target: object) => {
        Object.defineProperty(target, 'DOMException', {
          value: DOMException,
          writable: true,
          configurable: true,
          enumerable: false,
        })
      },
      structuredClone: (value: unknown, options?: { transfer?: unknown[] }) => clone(node, value, options),
    }
  },
}

function clone(node: Node, value: unknown, options: { transfer?: unknown[] } | undefined): unknown {
  try {
    return node.browser.structuredClone(value, options)
  } catch (error) {
    const { DOMException } = node.perContext as { DOMException: new (message: string, name: string) => Error }
    const { message, name } = error as Error
    throw new DOMException(message.replace(/^Failed to execute 'structuredClone' on '\w+': /, ''), name)
  }
}

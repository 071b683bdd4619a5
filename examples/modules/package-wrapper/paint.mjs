import paint from './paint.cjs'

export const { Color } = paint

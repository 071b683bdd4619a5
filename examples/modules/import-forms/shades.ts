export const dark = 'navy'

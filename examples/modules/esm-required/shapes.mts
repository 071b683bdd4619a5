export const corners = 4

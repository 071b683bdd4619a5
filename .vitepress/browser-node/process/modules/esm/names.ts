/** Names in the code of a compiled module; programs must not use them. */
export const NAMES = {
  imports: '__imports',
  meta: '__meta',
  import: '__import',
  register: '__register',
  default: '__default',
}

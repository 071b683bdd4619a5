/**
 * @node all 20.18.3 20.19.0 22.11.0 22.12.0
 * @expect exit 1 on 10-14
 * @expect throws SyntaxError on 16-20.18 21 22.0-22.6
 */
import './ambiguous.js'

/**
 * @node all 20.18.3 20.19.0 22.11.0 22.12.0
 * @expect throws SyntaxError on 10-20.18
 */
import './ambiguous.js'

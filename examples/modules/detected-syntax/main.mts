/**
 * @differs await because the warning then follows what the program prints
 */
import './plain.js'
import './modern.js'
import './modern.ts'
import './waits.js'

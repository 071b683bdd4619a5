import './plain.js'
import './modern.js'
import './modern.ts'

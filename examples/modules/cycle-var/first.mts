import './second.mts'

export var early = 'set'

console.log('required:', require('./counter.mts'))

import('./counter.mts').then((counter) => {
  counter.increment()
  console.log('imported:', counter['module.exports'])
  console.log('required:', require('./counter.mts'))
})

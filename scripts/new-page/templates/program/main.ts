const words = ['nothing', 'is', 'claimed', 'without', 'a', 'run']

console.log(words.join(' '))

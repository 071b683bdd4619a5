/**
 * @node 16-26
 */
import { BroadcastChannel } from 'node:worker_threads'

function listen(name: string) {
  const channel = new BroadcastChannel('news')
  channel.addEventListener('message', () => {
    console.log(`${name} has heard it`)
    for (const each of channels) each.close()
  })
  return channel
}

const channels = [listen('the sender'), listen('a second channel')]
channels[0]?.postMessage('tea')

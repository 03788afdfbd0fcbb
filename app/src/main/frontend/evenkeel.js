// Small comforts over pages that work without this file.
import { initAll } from './govuk-frontend.min.js'

initAll()

const places = { w: '/work', p: '/people', r: '/runs', i: '/insight', l: '/law' }

const typing = (target) =>
  target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)

const go = (selector) => {
  const link = document.querySelector(selector)
  if (link) link.click()
  return Boolean(link)
}

let afterG = false

const shortcut = (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return
  const key = event.key
  if (afterG) {
    afterG = false
    if (places[key] && go(`.govuk-service-navigation a[href="${places[key]}"]`)) event.preventDefault()
    return
  }
  if (key === 'g') {
    afterG = true
    setTimeout(() => { afterG = false }, 1500)
  } else if (key === '/') {
    const box = document.getElementById('search')
    if (box) {
      event.preventDefault()
      box.focus()
      box.select()
    }
  } else if (key === '?') {
    if (go('a[href="/keys"]')) event.preventDefault()
  } else if (/^[a-z]$/.test(key) && go(`[data-key="${key}"]`)) {
    event.preventDefault()
  }
}

if (document.body.dataset.shortcuts === 'on') document.addEventListener('keydown', shortcut)

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}

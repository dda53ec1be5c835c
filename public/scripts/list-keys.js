// Keys for a list of links [data-line]: j and k go down and up, / to the search field, ? shows the keys. On a page of
// the list itself they follow rel=next and rel=prev. [data-keys] shows and switches them. Without this script all of it
// is reached with Tab and Enter.

const offKey = 'opvolgwijzer-toetsen'

/** Storage can be forbidden: then the choice lasts as long as the page. */
function stored(work) {
  try {
    return work(localStorage)
  } catch {}
}

let off = stored((kept) => kept.getItem(offKey)) === 'uit'
const lines = [...document.querySelectorAll('[data-line]')]
const help = document.querySelector('[data-keys]')
const toggle = help?.querySelector('button')
const details = help?.querySelector('details')

function show() {
  if (toggle) toggle.textContent = off ? 'Sneltoetsen aanzetten' : 'Sneltoetsen uitzetten'
}

/** The line `by` further than the one in focus; without one in focus the first or the last. */
function move(by) {
  if (lines.length === 0) {
    document.querySelector(by > 0 ? 'a[rel=next]' : 'a[rel=prev]')?.click()
    return
  }
  const at = lines.indexOf(document.activeElement)
  const next = at < 0 ? (by > 0 ? 0 : lines.length - 1) : at + by
  const line = lines[Math.max(0, Math.min(lines.length - 1, next))]
  line.focus()
  line.closest('tr')?.scrollIntoView({ block: 'nearest' })
}

const keys = {
  j: () => move(1),
  k: () => move(-1),
  '/': () => document.querySelector('input[type=search]')?.select(),
  '?': () => {
    if (!details) return
    details.open = !details.open
    details.querySelector('summary').focus()
  },
}

const typing = (element) => element.closest('input, select, textarea, [contenteditable]') !== null

addEventListener('keydown', (event) => {
  if (off || event.ctrlKey || event.metaKey || event.altKey) return
  const act = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined
  if (act === undefined || typing(event.target)) return
  event.preventDefault()
  act()
})

if (help) {
  help.hidden = false
  show()
  toggle.onclick = () => {
    off = !off
    stored((kept) => (off ? kept.setItem(offKey, 'uit') : kept.removeItem(offKey)))
    show()
  }
}

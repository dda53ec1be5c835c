// Keeps what is typed in <form data-keep="key"> in this browser until the server has saved it, and holds the
// form back while the server cannot be reached. Without this script the forms work just the same.

const prefix = 'opvolgwijzer:'
/** Which form this tab sent last: a page that says that it is saved lets go of its text. */
const sentKey = 'opvolgwijzer-verstuurd'
const longest = 14 * 86_400_000

/** Storage can be full or forbidden: then nothing is kept. */
function storage(work) {
  try {
    return work(localStorage, sessionStorage)
  } catch {}
}
const forget = (key) => storage((kept) => kept.removeItem(prefix + key))
const read = (key) => storage((kept) => JSON.parse(kept.getItem(prefix + key)))
const keys = () =>
  Object.keys(localStorage)
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length))

const fieldsOf = (form) =>
  [...form.elements].filter(
    ({ name, type }) => name && !/hidden|password|file|submit|fieldset/.test(type),
  )
const isChoice = (field) => /radio|checkbox/.test(field.type)

/** What is typed, as text that can be compared: [[name, value], …]. */
function typed(form) {
  const filled = fieldsOf(form).filter((field) => !isChoice(field) || field.checked)
  return JSON.stringify(filled.map(({ name, value }) => [name, value]))
}

function putBack(form, text) {
  const pairs = JSON.parse(text)
  for (const field of fieldsOf(form)) {
    const at = pairs.findIndex(
      ([name, value]) => name === field.name && (!isChoice(field) || value === field.value),
    )
    if (isChoice(field)) field.checked = at >= 0
    else if (at >= 0) field.value = pairs[at][1]
    if (at >= 0) pairs.splice(at, 1)
  }
}

function make(tag, attributes, ...children) {
  const made = document.createElement(tag)
  for (const name in attributes) made.setAttribute(name, attributes[name])
  made.append(...children)
  return made
}

/** A message above the form, with buttons [text, what it does]; every button also closes it. */
function say(form, role, text, ...buttons) {
  form.querySelector(`:scope > [role=${role}]`)?.remove()
  const note = make('div', { class: 'note note-warning', role }, make('p', {}, text))
  const row = make('p', { class: 'buttons' })
  for (const [label, act] of buttons) {
    const button = make('button', { type: 'button', class: 'button button-secondary' }, label)
    button.onclick = () => {
      act()
      note.remove()
      fieldsOf(form)[0]?.focus()
    }
    row.append(button)
  }
  if (buttons.length) note.append(row)
  form.prepend(note)
  note.scrollIntoView({ block: 'nearest' })
}

/** Why the server cannot save now; nothing when it can. */
async function obstacle() {
  if (!navigator.onLine) return 'U hebt nu geen verbinding met internet.'
  const signal = AbortSignal.timeout(3000)
  try {
    const { status } = await fetch('/gezond', { method: 'HEAD', cache: 'no-store', signal })
    return status < 500 ? '' : 'Opvolgwijzer kan nu niets opslaan.'
  } catch {
    return 'Opvolgwijzer is nu niet bereikbaar.'
  }
}

function watch(form) {
  const key = form.dataset.keep
  // The server gave back what was sent: that is the draft.
  const returned = 'returned' in form.dataset
  const atFirst = returned ? '' : typed(form)
  const draft = returned ? null : read(key)
  if (draft && draft.text !== atFirst) {
    const at = new Date(draft.at).toLocaleString('nl', { dateStyle: 'long', timeStyle: 'short' })
    say(
      form,
      'status',
      `Op ${at} vulde u hier iets in dat niet is opgeslagen.`,
      ['Terugzetten', () => putBack(form, draft.text)],
      ['Weggooien', () => forget(key)],
    )
  }

  let timer
  let ready = false
  let asking = false
  const keep = () => {
    const text = typed(form)
    if (text === atFirst) return
    storage((kept) => kept.setItem(prefix + key, JSON.stringify({ at: Date.now(), text })))
  }
  if (returned) keep()
  form.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(keep, 300)
  })
  form.addEventListener('submit', async (event) => {
    keep()
    if (ready) return
    event.preventDefault()
    if (asking) return
    asking = true
    const why = await obstacle()
    asking = false
    ready = !why
    if (ready) {
      storage((_, tab) => tab.setItem(sentKey, key))
      form.requestSubmit(event.submitter)
    } else
      say(
        form,
        'alert',
        `${why} Er is niets verstuurd. Uw tekst blijft staan. Probeer het zo weer.`,
      )
  })
  addEventListener('pageshow', () => {
    ready = false
  })
}

const forms = [...document.querySelectorAll('form[data-keep]')]
const sent = storage((_, tab) => tab.getItem(sentKey))
const saved = document.querySelector('[data-saved]') !== null
if (sent && saved) forget(sent)
// A form that comes back was not saved.
if (sent && (saved || forms.some((form) => form.dataset.keep === sent)))
  storage((_, tab) => tab.removeItem(sentKey))
for (const key of storage(keys) ?? []) if (!(Date.now() - read(key)?.at < longest)) forget(key)
forms.forEach(watch)
for (const form of document.querySelectorAll('form[data-forget]')) {
  form.addEventListener('submit', () => storage(keys)?.forEach(forget))
}

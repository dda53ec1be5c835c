// Keeps what is typed in <form data-keep="key"> in this browser until the server has saved it, and holds a
// form back while the server cannot be reached. Without this script the forms work just the same.

const prefix = 'opvolgwijzer:'
const keepDays = 14
const notKept = new Set(['hidden', 'password', 'file', 'submit', 'button'])

/** Texts by people come in as text nodes only. */
function element(name, attributes, ...children) {
  const made = document.createElement(name)
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value)
  made.append(...children)
  return made
}

function kept(form) {
  return [...form.elements].filter((field) => field.name && !notKept.has(field.type))
}

function isChoice(field) {
  return field.type === 'radio' || field.type === 'checkbox'
}

/** What is typed, as [name, value] pairs: comparable as text. */
function typed(form) {
  const pairs = []
  for (const field of kept(form)) {
    if (!isChoice(field)) pairs.push([field.name, field.value])
    else if (field.checked) pairs.push([field.name, field.value])
  }
  return pairs
}

function putBack(form, pairs) {
  const left = pairs.map((pair) => [...pair])
  for (const field of kept(form)) {
    const at = left.findIndex(
      ([name, value]) => name === field.name && (!isChoice(field) || value === field.value),
    )
    if (isChoice(field)) field.checked = at >= 0
    else if (at >= 0) field.value = left[at][1]
    if (at >= 0) left.splice(at, 1)
  }
}

/** Storage can be full or forbidden; then nothing is kept and the form still works. */
function stored(work) {
  try {
    return work(localStorage)
  } catch {
    return null
  }
}

function read(key) {
  return stored((storage) => JSON.parse(storage.getItem(prefix + key) ?? 'null'))
}

function forget(key) {
  stored((storage) => storage.removeItem(prefix + key))
}

function notice(form, role, className, text, ...buttons) {
  form.querySelector(`:scope > .${className}`)?.remove()
  const note = element('div', { class: `note note-warning ${className}`, role })
  note.append(element('p', {}, text))
  if (buttons.length > 0) note.append(element('p', { class: 'buttons' }, ...buttons))
  form.prepend(note)
  return note
}

function button(text, kind, act) {
  const made = element('button', { type: 'button', class: `button ${kind}` }, text)
  made.addEventListener('click', act)
  return made
}

function offer(form, key, draft) {
  const at = new Date(draft.at).toLocaleString('nl-NL', {
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  })
  const done = () => note.remove()
  const note = notice(
    form,
    'status',
    'kept-text',
    `Op ${at} vulde u hier iets in dat niet is opgeslagen.`,
    button('Terugzetten', '', () => {
      putBack(form, draft.pairs)
      done()
      kept(form)[0]?.focus()
    }),
    button('Weggooien', 'button-secondary', () => {
      forget(key)
      done()
    }),
  )
}

/** '' when the server can save; otherwise why not. */
async function obstacle() {
  if (!navigator.onLine) return 'U hebt nu geen verbinding met internet.'
  try {
    const answer = await fetch('/gezond', {
      method: 'HEAD',
      cache: 'no-store',
      signal: AbortSignal.timeout(3000),
    })
    return answer.status >= 500 ? 'Opvolgwijzer kan nu niets opslaan.' : ''
  } catch {
    return 'Opvolgwijzer is nu niet bereikbaar.'
  }
}

function watch(form) {
  const key = form.dataset.keep
  const atFirst = JSON.stringify(typed(form))
  const draft = read(key)
  if (draft && JSON.stringify(draft.pairs) !== atFirst) offer(form, key, draft)

  const keep = () => {
    const pairs = typed(form)
    if (JSON.stringify(pairs) === atFirst && !read(key)) return
    stored((storage) => storage.setItem(prefix + key, JSON.stringify({ at: Date.now(), pairs })))
  }
  let timer
  form.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(keep, 400)
  })

  let reachable = false
  let asking = false
  form.addEventListener('submit', async (event) => {
    keep()
    if (reachable) return
    event.preventDefault()
    if (asking) return
    asking = true
    const why = await obstacle()
    asking = false
    if (why === '') {
      reachable = true
      form.requestSubmit(event.submitter)
      return
    }
    notice(
      form,
      'alert',
      'not-sent',
      `${why} Er is niets verstuurd. Uw tekst blijft hier staan en is in deze browser bewaard. Probeer het zo opnieuw.`,
    ).scrollIntoView({ block: 'center' })
  })
  // Back from the next page: the check starts anew.
  addEventListener('pageshow', () => {
    reachable = false
  })
}

for (const saved of document.querySelectorAll('[data-saved]')) forget(saved.dataset.saved)

stored((storage) => {
  for (const name of Object.keys(storage)) {
    if (!name.startsWith(prefix)) continue
    const { at } = JSON.parse(storage.getItem(name))
    if (Date.now() - at > keepDays * 86_400_000) storage.removeItem(name)
  }
})

for (const form of document.querySelectorAll('form[data-keep]')) watch(form)
for (const form of document.querySelectorAll('form[data-forget]')) {
  form.addEventListener('submit', () => {
    stored((storage) => {
      for (const name of Object.keys(storage)) if (name.startsWith(prefix)) storage.removeItem(name)
    })
  })
}

// Fills in forms with a passkey (WebAuthn). `data-options` is what the server asks, `answer` takes what the browser says.

const bytesOf = (text) =>
  Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) =>
    letter.charCodeAt(0),
  )

const textOf = (bytes) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '')

const described = (one) => ({ ...one, id: bytesOf(one.id) })

function readOptions(options) {
  return {
    ...options,
    challenge: bytesOf(options.challenge),
    ...(options.user && { user: { ...options.user, id: bytesOf(options.user.id) } }),
    excludeCredentials: options.excludeCredentials?.map(described),
    allowCredentials: options.allowCredentials?.map(described),
  }
}

function writeAnswer(credential) {
  const { response } = credential
  const part = (name) => (response[name] ? { [name]: textOf(response[name]) } : {})
  return JSON.stringify({
    id: credential.id,
    rawId: credential.id,
    type: credential.type,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: {
      ...part('clientDataJSON'),
      ...part('attestationObject'),
      ...part('authenticatorData'),
      ...part('signature'),
      ...part('userHandle'),
      ...(response.getTransports ? { transports: response.getTransports() } : {}),
    },
  })
}

async function fillIn(form) {
  const publicKey = readOptions(JSON.parse(form.dataset.options))
  const credential =
    form.dataset.passkey === 'add'
      ? await navigator.credentials.create({ publicKey })
      : await navigator.credentials.get({ publicKey })
  form.elements.answer.value = writeAnswer(credential)
}

for (const form of document.querySelectorAll('form[data-passkey]')) {
  if (!window.PublicKeyCredential || form.dataset.ready) continue
  form.dataset.ready = 'yes'
  form.hidden = false
  form.addEventListener('submit', async (event) => {
    if (form.elements.answer.value !== '') return
    event.preventDefault()
    const error = form.querySelector('[data-passkey-error]')
    error.hidden = true
    try {
      await fillIn(form)
      form.submit()
    } catch {
      error.hidden = false
    }
  })
}

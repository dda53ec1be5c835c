import type { Piece } from './piece.ts'
import { html, link, text } from './piece.ts'

/** A mail before it is queued. Text and HTML are made from the same pieces and say the same. */
export type Message = {
  subject: string
  pieces: readonly Piece[]
  /** Completes "U ontvangt dit bericht omdat …". */
  reason: string
  /** Where the person changes how often it gets this; the address alone signs nobody in. */
  preferencesUrl?: string
  /** Where one POST ends these messages (RFC 8058): digests and subscriptions only. */
  unsubscribeUrl?: string
}

export type RenderedMessage = {
  subject: string
  text: string
  html: string
  headers: Record<string, string>
}

const style = `body{margin:0;padding:24px;font-family:"Source Sans 3",Calibri,Arial,sans-serif;font-size:16px;line-height:1.5;color:#1d2433;background:#fff}
main{max-width:640px}h1{font-size:20px;line-height:1.3;margin:0 0 16px}h2{font-size:17px;margin:24px 0 8px}p{margin:0 0 12px}ul{margin:0 0 12px;padding-left:20px}li{margin:0 0 8px}a{color:#154273}
footer{margin-top:32px;padding-top:12px;border-top:1px solid #b9c0cc;font-size:14px;color:#4a5263}`

/** Text, HTML and headers of a message. Whatever people wrote is shown as text, never read as markup. */
export function renderMessage(message: Message): RenderedMessage {
  const subject = message.subject.replace(/\s+/g, ' ').trim()
  const foot = footOf(message)
  return {
    subject,
    text: `${[...message.pieces.map(text), `-- \n${foot.map(text).join('\n')}`].join('\n\n')}\n`,
    html: `<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${html.escape(subject)}</title><style>${style}</style></head>
<body><main><h1>${html.escape(subject)}</h1>
${message.pieces.map(html.piece).join('\n')}
<footer>${foot.map(html.piece).join('\n')}</footer></main></body>
</html>
`,
    headers: headersOf(message),
  }
}

function footOf(message: Message): Piece[] {
  const foot: Piece[] = [
    { paragraph: `U ontvangt dit bericht omdat ${message.reason}.` },
    { paragraph: 'Opvolgwijzer heeft dit bericht automatisch verstuurd.' },
  ]
  if (message.preferencesUrl !== undefined)
    foot.push(link('Wijzigen hoe vaak u bericht krijgt', message.preferencesUrl))
  return foot
}

/** RFC 3834: no automatic reply to an automatic message. RFC 8058: out with one click. */
function headersOf(message: Message): Record<string, string> {
  const headers: Record<string, string> = {
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'All',
    'Content-Language': 'nl',
  }
  if (message.unsubscribeUrl !== undefined) {
    headers['List-Unsubscribe'] = `<${message.unsubscribeUrl}>`
    headers['List-Unsubscribe-Post'] = 'List-Unsubscribe=One-Click'
  }
  return headers
}

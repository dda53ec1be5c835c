import type { News } from './news.server.ts'
import type { Topic } from './topic.server.ts'

/** `text` for XML: marked characters escaped, what XML cannot hold left out. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** The news about a topic as an Atom feed (RFC 4287); `updated` is when it became known. */
export function atomFeed(
  topic: Topic,
  news: readonly News[],
  { baseUrl, startedAt }: { baseUrl: string; startedAt: string },
): string {
  const self = `${baseUrl}/feeds/${topic.path}`
  const id = `tag:${new URL(baseUrl).hostname},2026:${stableKey(topic)}`
  const page = `${baseUrl}/${topic.path.split('/').slice(0, 2).join('/')}`
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">
<id>${escaped(id)}</id>
<title>${escaped(`Opvolgwijzer: ${topic.name}`)}</title>
<updated>${news[0]?.knownAt ?? startedAt}</updated>
<author><name>Opvolgwijzer</name></author>
<link rel="self" type="application/atom+xml" href="${escaped(self)}"/>
<link rel="alternate" type="text/html" href="${escaped(page)}"/>
${news.map((one) => entry(one, id, baseUrl)).join('\n')}
</feed>
`
}

/** What stays the same when a name changes. */
function stableKey(topic: Topic): string {
  if (topic.kind === 'municipality') return topic.code
  return topic.kind === 'report'
    ? `report-${topic.reportId}`
    : `recommendation-${topic.recommendationId}`
}

function entry(
  { key, on, knownAt, municipality, report, href, told }: News,
  feed: string,
  baseUrl: string,
): string {
  const text = [`${on}`, told.head, ...told.lines.map((line) => line.text)].join('\n')
  return `<entry>
<id>${escaped(`${feed}:${key}`)}</id>
<title>${escaped(`${municipality}, ${report}: ${told.head}`)}</title>
<updated>${knownAt}</updated>
<link rel="alternate" type="text/html" href="${escaped(baseUrl + href)}"/>
<content type="text">${escaped(text)}</content>
</entry>`
}

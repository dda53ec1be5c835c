/** Leads to following a topic by mail or feed; `path` as in `topicAt`. */
export function FollowLink({ path }: { path: string }) {
  return (
    <p className="my-4 no-print">
      <a href={`/volgen/${path}`}>Volgen per mail of feed</a>
    </p>
  )
}

/** Tells browsers and feed readers that a page has a feed. */
export function feedLink(path: string) {
  return {
    tagName: 'link',
    rel: 'alternate',
    type: 'application/atom+xml',
    title: 'Wat er nieuw is',
    href: `/feeds/${path}`,
  }
}

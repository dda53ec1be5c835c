/** Says which keys move through the list, and switches them off: shown by the script only, which need not be there. */
export function ListKeys() {
  return (
    <div className="keys no-print" data-keys hidden>
      <details>
        <summary>Sneltoetsen</summary>
        <dl>
          <KeyRow keys={['j', 'k']}>volgende en vorige regel</KeyRow>
          <KeyRow keys={['Enter']}>de regel openen</KeyRow>
          <KeyRow keys={['/']}>naar het zoekveld</KeyRow>
          <KeyRow keys={['?']}>deze uitleg</KeyRow>
        </dl>
        <button type="button" className="button button-link">
          Sneltoetsen uitzetten
        </button>
      </details>
      <ListKeysScript />
    </div>
  )
}

/** The keys alone, on a page of the list: there j and k go to the next and the previous page. */
export function ListKeysScript() {
  return <script type="module" src="/scripts/list-keys.js" />
}

function KeyRow({ keys, children }: { keys: readonly string[]; children: string }) {
  return (
    <div>
      <dt>
        {keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dt>
      <dd>{children}</dd>
    </div>
  )
}

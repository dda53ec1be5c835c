type Tab = { label: string; href: string; current?: boolean; count?: number }

/** Views of the same thing, each with its own address. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label}>
      <ul className="tabs">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a href={tab.href} aria-current={tab.current ? 'page' : undefined}>
              {tab.label}
              {tab.count === undefined ? null : <span>{` ${tab.count}`}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

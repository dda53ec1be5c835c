import type { ReactNode } from 'react'
import { Mark } from './mark.tsx'
import type { Theme } from './theme.ts'

export type MenuItem = {
  label: string
  href: string
  current?: boolean
  /** Number that asks for attention, shown behind the label; 0 is left out. */
  count?: number
}

export type PageFrameProps = {
  children: ReactNode
  theme?: Theme
  /** Name beside the product's: the municipality or audit office whose pages these are. */
  organisation?: string
  menu?: readonly MenuItem[]
  /** Who is signed in, with the form to sign out; or the link to sign in. */
  account?: ReactNode
  /** One line above everything, such as the notice that this is a demo. */
  banner?: ReactNode
  breadcrumb?: ReactNode
  footer?: readonly { label: string; href: string }[]
  footerText?: string
}

/** What stands around every page: skip link, head with brand and menu, main, foot. */
export function PageFrame(props: PageFrameProps) {
  const { theme = 'neutraal', menu = [], footer = [] } = props
  return (
    <div className="frame" data-theme={theme}>
      <a className="skip" href="#inhoud">
        Naar de inhoud
      </a>
      <header className="head">
        {props.banner ? (
          <div className="banner">
            <div className="wrap">{props.banner}</div>
          </div>
        ) : null}
        <div className="wrap">
          <div className="head-top">
            <a className="brand" href="/">
              <Mark theme={theme} />
              Opvolgwijzer
              {props.organisation ? <small>{props.organisation}</small> : null}
            </a>
            {props.account ? <div className="who">{props.account}</div> : null}
          </div>
          {menu.length > 0 ? (
            <nav aria-label="Hoofdmenu">
              <ul className="menu">
                {menu.map((item) => (
                  <li key={item.href}>
                    <a href={item.href} aria-current={item.current ? 'page' : undefined}>
                      {item.label}
                      {item.count ? <b>{` ${item.count}`}</b> : null}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          ) : null}
        </div>
      </header>
      <main className="main" id="inhoud" tabIndex={-1}>
        <div className="wrap">
          {props.breadcrumb}
          {props.children}
        </div>
      </main>
      <footer className="foot">
        <div className="wrap">
          <span>{props.footerText ?? 'Opvolgwijzer'}</span>
          {footer.length > 0 ? (
            <ul>
              {footer.map((link) => (
                <li key={link.href}>
                  <a href={link.href}>{link.label}</a>
                </li>
              ))}
            </ul>
          ) : null}
        </div>
      </footer>
    </div>
  )
}

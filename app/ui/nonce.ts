import { createContext } from 'react'

/** The nonce of this answer's Content-Security-Policy; only pages with client script need it. */
export const Nonce = createContext<string | undefined>(undefined)

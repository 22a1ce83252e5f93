// Tests want the checks that Lit makes in dev mode, and know that it is on.
Object.assign(globalThis, { litIssuedWarnings: new Set(['dev-mode']) })

const memory = new Map<string, string>()

/** The browser's own storage, or memory where it is closed to us. Nothing is written before a citizen acts. */
export const storage = {
  get(key: string): string | undefined {
    try {
      return localStorage.getItem(key) ?? memory.get(key)
    } catch {
      return memory.get(key)
    }
  },

  set(key: string, value: string) {
    try {
      localStorage.setItem(key, value)
    } catch {
      memory.set(key, value)
    }
  },

  remove(key: string) {
    memory.delete(key)
    try {
      localStorage.removeItem(key)
    } catch {
      // It was never there.
    }
  },
}

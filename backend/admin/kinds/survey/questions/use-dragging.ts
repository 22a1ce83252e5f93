import { useRef, useState } from 'preact/hooks'
import type { Place } from '../definition/edit.ts'

/** Moving questions with the mouse, beside the buttons that do the same. */
export function useDragging(move: (from: Place, to: Place) => void) {
  const dragged = useRef<Place>(undefined)
  /** The question above which it would land, as `page/question`. */
  const [over, setOver] = useState<string>()
  const end = () => {
    dragged.current = undefined
    setOver(undefined)
  }
  return (place: Place) => {
    const here = `${place.page}/${place.question}`
    return {
      grip: {
        draggable: true,
        onDragStart: (event: DragEvent) => {
          dragged.current = place
          event.dataTransfer?.setData('text/plain', here)
        },
        onDragEnd: end,
      },
      'data-over': over === here || undefined,
      onDragOver: (event: DragEvent) => {
        if (!dragged.current) return
        event.preventDefault()
        setOver(here)
      },
      onDrop: (event: DragEvent) => {
        event.preventDefault()
        const from = dragged.current
        end()
        if (from && `${from.page}/${from.question}` !== here) move(from, place)
      },
    }
  }
}

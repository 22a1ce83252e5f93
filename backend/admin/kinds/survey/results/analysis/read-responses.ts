import type { StoredResponse } from '../../../../../contracts/kinds/survey/results.ts'
import { maskPersonalNumbers } from '../../../../../contracts/personal-numbers.ts'

/**
 * Reads a stream of responses, a JSON object a line, and tells how many it has read. Identity numbers in what
 * people wrote are masked here, so that neither a view nor an export ever shows one.
 */
export async function readResponses(
  stream: ReadableStream<Uint8Array>,
  onProgress: (read: number) => void = () => {},
): Promise<StoredResponse[]> {
  const responses: StoredResponse[] = []
  let rest = ''
  const decoder = new TextDecoder()
  const take = (lines: string[]) => {
    for (const line of lines) if (line) responses.push(mask(JSON.parse(line)))
  }
  const reader = stream.getReader()
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    const lines = (rest + decoder.decode(piece.value, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    take(lines)
    onProgress(responses.length)
  }
  take([rest + decoder.decode()])
  return responses
}

const mask = (response: StoredResponse): StoredResponse => ({
  ...response,
  answers: maskTexts(response.answers),
  others: maskTexts(response.others),
})

const maskTexts = <T>(answers: Record<string, T>): Record<string, T> =>
  Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => [
      id,
      typeof answer === 'string' ? (maskPersonalNumbers(answer) as T) : answer,
    ]),
  )

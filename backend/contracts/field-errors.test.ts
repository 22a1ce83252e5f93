import { expect, test } from 'vitest'
import { z } from 'zod'
import { toFieldErrors } from './field-errors.ts'
import { Email, line, Origin, text } from './primitives.ts'

const Example = z.strictObject({
  heading: line({ max: 5 }),
  text: text({ max: 10, min: 3 }).optional(),
  email: Email.optional(),
  origin: Origin.optional(),
  kind: z.enum(['a', 'b']).optional(),
  tags: z
    .array(z.strictObject({ id: z.string() }))
    .max(1)
    .optional(),
  limit: z
    .union([z.int().min(1), z.strictObject({ share: z.number() })])
    .nullable()
    .optional(),
  age: z.int().min(18).max(99).optional(),
})

const check = (value: unknown) => {
  const parsed = Example.safeParse(value, { reportInput: true })
  return parsed.success ? [] : toFieldErrors(parsed.error)
}

test.each([
  [{}, [{ pointer: '/heading', code: 'required' }]],
  [{ heading: ' ' }, [{ pointer: '/heading', code: 'required' }]],
  [{ heading: 7 }, [{ pointer: '/heading', code: 'invalid_type' }]],
  [{ heading: null }, [{ pointer: '/heading', code: 'invalid_type' }]],
  [{ heading: 'abcdef' }, [{ pointer: '/heading', code: 'too_long', maximum: 5 }]],
  [{ heading: 'a\nb' }, [{ pointer: '/heading', code: 'invalid_text' }]],
  [{ heading: 'a', text: 'ab' }, [{ pointer: '/text', code: 'too_short', minimum: 3 }]],
  [{ heading: 'a', email: 'x' }, [{ pointer: '/email', code: 'invalid_email' }]],
  [{ heading: 'a', origin: 'kommun.se' }, [{ pointer: '/origin', code: 'invalid_origin' }]],
  [{ heading: 'a', kind: 'c' }, [{ pointer: '/kind', code: 'invalid_option' }]],
  [{ heading: 'a', age: 17 }, [{ pointer: '/age', code: 'too_small', minimum: 18 }]],
  [{ heading: 'a', age: 100 }, [{ pointer: '/age', code: 'too_large', maximum: 99 }]],
  [{ heading: 'a', limit: 0 }, [{ pointer: '/limit', code: 'too_small', minimum: 1 }]],
  [{ heading: 'a', limit: { share: 'x' } }, [{ pointer: '/limit/share', code: 'invalid_type' }]],
  [{ heading: 'a', limit: 'x' }, [{ pointer: '/limit', code: 'invalid_option' }]],
  [{ heading: 'a', tags: [{ id: 'x' }, { id: 'y' }] }, [{ pointer: '/tags', code: 'too_many', maximum: 1 }]],
  [{ heading: 'a', tags: [{ id: 1 }] }, [{ pointer: '/tags/0/id', code: 'invalid_type' }]],
  [{ heading: 'a', 'x/y~z': 1, b: 2 }, ['/x~1y~0z', '/b'].map((pointer) => ({ pointer, code: 'unknown_field' }))],
  [null, [{ pointer: '', code: 'invalid_type' }]],
])('%j is told in our own words', (value, errors) => {
  expect(check(value)).toEqual(errors)
})

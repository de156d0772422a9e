/**
 * A copy of an object and of all that can be reached from it, classes kept; `known`: what stands in the copy for something
 * else. Functions are taken to hold nothing and stay the same ones; what cannot be copied is an error.
 */
export function copyOf<T>(value: T, known = new Map<object, object>()): T {
  if (typeof value !== 'object' || value === null) return value;
  const there = known.get(value);
  if (there) return there as T;
  const copy = <V extends object>(made: V, fill: (made: V) => void): T => {
    known.set(value, made);
    fill(made);
    return made as unknown as T;
  };
  if (Array.isArray(value))
    return copy([] as unknown[], (made) => {
      for (const entry of value) made.push(copyOf<unknown>(entry, known));
    });
  if (value instanceof Map)
    return copy(new Map<unknown, unknown>(), (made) => {
      for (const [key, entry] of value) made.set(copyOf<unknown>(key, known), copyOf<unknown>(entry, known));
    });
  if (value instanceof Set)
    return copy(new Set<unknown>(), (made) => {
      for (const entry of value) made.add(copyOf<unknown>(entry, known));
    });
  if (value instanceof Promise || value instanceof WeakMap || value instanceof WeakSet)
    throw new Error(`${value.constructor.name} cannot be copied`);
  return copy(Object.create(Object.getPrototypeOf(value) as object | null) as Record<string, unknown>, (made) => {
    for (const [name, entry] of Object.entries(value)) made[name] = copyOf<unknown>(entry, known);
  });
}

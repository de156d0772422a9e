/** What was made once for an owner and a key is not made again as long as the owner lives. */
export function memory<T>(): (owner: object, key: string, make: () => T) => T {
  const all = new WeakMap<object, Map<string, T>>();
  return (owner, key, make) => {
    const known = all.get(owner) ?? new Map<string, T>();
    all.set(owner, known);
    const value = known.get(key) ?? make();
    known.set(key, value);
    return value;
  };
}

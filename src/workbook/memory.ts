/** What was made once for an owner and a key is not made again as long as the owner lives. */
export function memory<Owner extends object, Key, Made>(): (owner: Owner, key: Key, make: () => Made) => Made {
  const all = new WeakMap<Owner, Map<Key, Made>>();
  return (owner, key, make) => {
    let known = all.get(owner);
    if (!known) all.set(owner, (known = new Map()));
    const found = known.get(key);
    if (found !== undefined || known.has(key)) return found as Made;
    const made = make();
    known.set(key, made);
    return made;
  };
}

/** The words of a list that is written with blanks or line breaks between them, as the tables of this folder are. */
export function words(list: string): readonly string[] {
  return list.split(/\s+/).filter((word) => word !== '');
}

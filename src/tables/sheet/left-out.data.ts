/** Words in the name of a sheet that is an example to fill in by. */
export const EXAMPLE_WORDS: readonly string[] = [
  '示例',
  '样表',
  '模板',
  '范例',
  '范本',
  '样例',
  '填报说明',
  '填表说明',
];

/** Words in the name of a sheet that another one has replaced. */
export const OLD_WORDS: readonly string[] = ['旧', '作废', '废弃', '备份', '副本', '历史', '存档'];

/** What Excel puts behind the name of a copied sheet. */
export const COPY_MARK = /^(.+?) ?[(（]\d{1,2}[)）]$/;

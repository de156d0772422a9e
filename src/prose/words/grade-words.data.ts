/** What is given a grade. */
export const GRADE_SUBJECTS: readonly string[] = [
  '等级',
  '等次',
  '评价结果',
  '评级',
  '自评结果',
  '评价结论',
  '自评结论',
];

/** Grades as reports word them, longer ones first, with the words of the bands they are. */
export const GRADE_WORDS: Readonly<Record<string, string>> = {
  优秀: '优',
  良好: '良',
  中等: '中',
  较差: '差',
  优: '优',
  良: '良',
  中: '中',
  差: '差',
};

export const GRADES: readonly string[] = Object.keys(GRADE_WORDS);

import { FORM, testReportRule } from '../../support/report-tester';

const title = '2023年度技能培训项目绩效自评报告';

testReportRule('prose-not-met', {
  quiet: [{ name: 'soft wording', text: [title, '各项工作圆满完成，绩效目标基本完成。'], sheets: FORM }],
  speaks: [
    {
      name: 'a rate of all',
      text: [title, '各项指标完成率为100%。'],
      sheets: FORM,
      findings: [['rows', '100%', null]],
    },
    { name: 'none left', text: [title, '未完成的绩效目标：无。'], sheets: FORM, findings: [['rows', '无', null]] },
  ],
});

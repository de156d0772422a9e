import { FORM, testReportRule } from '../../support/report-tester';

const title = '2023年度技能培训项目绩效自评报告';

testReportRule('prose-unit', {
  quiet: [{ name: 'amounts that convert', text: [title, '项目全年预算2900000元。'], sheets: FORM }],
  speaks: [
    {
      name: 'ten thousand times',
      text: [title, '项目全年预算290元。'],
      sheets: FORM,
      findings: [['unit', '290元', '290']],
    },
    {
      name: 'a hundred million times',
      text: [title, '项目全年预算290万亿元。'],
      sheets: FORM,
      findings: [['unit', '290万亿元', '290']],
    },
  ],
});

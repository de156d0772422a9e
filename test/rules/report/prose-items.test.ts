import { testReportRule } from '../../support/report-tester';

const title = '2023年度技能培训项目绩效自评报告';
const sheets = {
  '表1-1 预算明细': [
    ['表1-1 项目预算明细表'],
    ['序号', '预算安排项目', '预算数(万元)'],
    [1, '培训费', 9],
    [2, '印刷费', 6],
    [3, '劳务费', 5],
    ['合计', null, 20],
  ],
};

testReportRule('prose-items', {
  quiet: [
    { name: 'the number of the leaves', text: [title, '项目支出用途包括3个方面，具体见表1-1。'], sheets },
    { name: 'no table named', text: [title, '项目支出用途包括4个方面。'], sheets },
  ],
  speaks: [
    {
      name: 'another number',
      text: [title, '项目支出用途包括 4 个方面，具体见表 1-1。'],
      sheets,
      findings: [['items', '4 个方面', '3']],
    },
  ],
});

import { FORM, testReportRule } from '../../support/report-tester';

const title = '2023年度技能培训项目绩效自评报告';

testReportRule('prose-inconsistent', {
  quiet: [
    {
      name: 'rates, parts, growth and adjustments that agree',
      text: [
        title,
        '受理454件，合格453件，合格率99.78%。',
        '下达111万元，其中甲项100万元，乙项11万元；调减40万元，实际下达71万元。',
        '收入792.22万元，比上年增加189.25万元，增长31.39%。',
      ],
    },
    { name: 'an open list', text: [title, '下达资金50万元，其中甲项20万元，乙项10万元等。'] },
    { name: 'a list of occasions in full', text: [title, '培训共2次：4月16日举办首期；9月6日举办第二期。'] },
    { name: 'a grade of its band', text: [title, '评价得分80.56分，等级为“良”。'] },
    { name: 'growth without its base', text: [title, '全年接待5万人次，同比增长42.69%。'] },
    {
      name: 'two documents',
      text: [title, '财农〔2023〕1号下达补助资金5万元。', '财农〔2023〕2号下达补助资金6万元。'],
    },
  ],
  speaks: [
    {
      name: 'a rate',
      text: [title, '受理454件，合格453件，合格率99.87%。'],
      findings: [['figures', '99.87%', '99.78%']],
    },
    {
      name: 'parts',
      text: [title, '下达资金50万元，其中甲项目20万元，乙项目10万元。'],
      findings: [['figures', '50万元', '30万元']],
    },
    {
      name: 'growth',
      text: [title, '收入792.22万元，比上年增加189.25万元，增长13.39%。'],
      findings: [['figures', '13.39%', '31.39%']],
    },
    {
      name: 'an adjustment',
      text: [title, '下达资金111万元，调减40万元，实际下达81万元。'],
      findings: [['figures', '81万元', '71万元']],
    },
    { name: 'a complement', text: [title, '不合格率2.90%，合格率97.91%。'], findings: [['figures', '2.90%', '2.09%']] },
    {
      name: 'a share',
      text: [title, '抽取案件100宗：优秀案件14宗，占比14%；良好案件86宗，占比68%。'],
      findings: [['figures', '68%', '86%']],
    },
    {
      name: 'a list',
      text: [title, '培训共3次：4月16日举办首期；9月6日举办第二期。'],
      findings: [['list', '3次', '2次']],
    },
    {
      name: 'one document twice',
      text: [title, '财农〔2023〕1号下达补助资金5万元。', '财农〔2023〕1号下达补助资金6万元。'],
      findings: [['twice', '6万元', '5万元']],
    },
    { name: 'a grade', text: [title, '评价得分90.56分，等级为“良”。'], findings: [['grade', '良', '优']] },
    {
      name: 'what the sheet does not say either',
      text: [title, '全年预算290万元，全年执行275.5万元，预算执行率59%。'],
      sheets: FORM,
      findings: [['figures-and-sheet', '59%', '95%']],
    },
  ],
});

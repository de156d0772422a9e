import { FORM, testReportRule } from '../../support/report-tester';

const title = '2023年度技能培训项目绩效自评报告';

testReportRule('prose-differs', {
  quiet: [
    {
      name: 'the same figures in other words, units and digits',
      text: [
        title,
        '# 一、资金',
        '全年预算290万元，实际支出2755000元，预算执行率95%。',
        '全年开展技能培训20余场，培训合格率近98%。',
      ],
      sheets: FORM,
    },
    {
      name: 'what no sheet names, whatever it equals',
      text: [title, '全年印发宣传手册24册，接待来访480人次。'],
      sheets: FORM,
    },
    { name: 'another year', text: [title, '2022年开展技能培训18场。'], sheets: FORM },
    {
      name: 'numbers of documents and years',
      text: [title, '根据财行〔2023〕19号文件，2023年继续实施。'],
      sheets: FORM,
    },
    { name: 'the report alone', text: [title, '全年开展技能培训20场。'] },
  ],
  speaks: [
    {
      name: 'a count, an amount and a rate',
      text: [title, '全年开展技能培训23场，培训合格率达到98.5%。', '项目全年预算290万元，全年执行265.5万元。'],
      sheets: FORM,
      findings: [
        ['figure', '23场', '24场'],
        ['figure', '98.5%', '97.5%'],
        ['figure', '265.5万元', '275.5'],
      ],
    },
    {
      name: 'a target, once for all its places',
      text: [title, '# 一、绩效目标', '计划开展技能培训30场。', '年度目标为开展技能培训30场。'],
      sheets: FORM,
      findings: [['figure', '30场', '≥20场']],
    },
    {
      name: 'a difference to a target, with what it is a difference of',
      text: [title, '全年开展技能培训24场，比目标多5场；培训合格率97.5%，高于目标值3.5个百分点。'],
      sheets: FORM,
      findings: [
        ['figure', '5场', '24场 − 20场 ＝ 4场'],
        ['figure', '3.5个百分点', '97.5% − 95% ＝ 2.5个百分点'],
      ],
    },
    {
      name: 'a date',
      text: [title, '项目完成时间的目标值为2023年10月底。'],
      sheets: {
        表: [
          ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值'],
          ['产出指标', '时效指标', '项目完成时间', '2023年12月底', '2023年11月'],
          ['产出指标', '数量指标', '培训场次', '10场', '10场'],
        ],
      },
      findings: [['words', '2023年10月底', '2023年12月底']],
    },
  ],
});

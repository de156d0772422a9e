import { named, recognised } from '../support/recognised';

describe('what is no table', () => {
  it.each([
    [
      'labels of the project',
      [
        ['项目名称', '培训项目', '项目编码', 'P2024001'],
        ['主管部门', '教育局', '实施单位', '培训中心'],
        ['项目负责人', '科长', '联系电话', '12345678'],
        ['项目类别', '1、部门预算项目□ 2、专项□', '项目属性', '1、持续性项目√'],
      ],
    ],
    [
      'the block of the overall goal',
      [
        ['年度总体目标', '预期目标', '', '实际完成情况', ''],
        ['', '目标1：培训300人次，满意度90%以上', '', '目标1：培训310人次，满意度95%', ''],
        ['', '目标2：修缮校舍3所', '', '目标2：修缮校舍3所', ''],
      ],
    ],
    [
      'notes and signatures',
      [
        ['注：1.得分一档最高不能超过该指标分值上限。'],
        ['2.定量指标若为正向指标，则得分计算方法应用全年实际值（B）/年度指标值（A）*该指标分值。'],
        ['填报人：', '联系电话：', '填报日期：2025年3月1日'],
        ['单位负责人：', '财务负责人：'],
      ],
    ],
    [
      'rows of names, dates and numbers under words that no table heads',
      [
        ['姓名', '部门', '日期', '签字'],
        ['甲', '财务科', 45658, ''],
        ['乙', '业务科', 45659, ''],
      ],
    ],
    ['a header without any row', [['序号', '支出内容', '预算数', '支出', '净结余'], [], [], ['以上为空表']]],
    ['an empty sheet', []],
  ])('%s', (_, rows) => {
    expect(named({ 表: rows })).toEqual([]);
  });

  it('a block of figures that no rule reads is other', () => {
    expect(
      named({
        表: [
          ['经费控制指标', '年初预算数', '决算数'],
          ['三公经费', 5, 4],
          ['会议费', 3, 3],
        ],
      }),
    ).toHaveLength(1);
  });

  it('facts are read beside labels, 填报日期 is none', () => {
    const { tables, facts } = recognised({
      表: [
        ['2024年度项目支出绩效自评表'],
        ['填报日期：2025年3月10日'],
        ['项目名称', '培训项目', '评价年度', '2024年'],
        ['评价金额', 360],
      ],
    });
    expect(tables).toEqual([]);
    expect(facts.map(({ fact, text }) => [fact, text])).toEqual([
      ['title', '2024年度项目支出绩效自评表'],
      ['project', '培训项目'],
      ['year', '2024年'],
      ['amount', '360'],
    ]);
  });
});

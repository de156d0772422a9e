import { CENTRAL } from '../support/forms';
import { testRule } from '../support/rule-tester';

testRule('weight-group-mismatch', {
  valid: [
    {
      name: 'labels that state the sum of their rows, merged and repeated',
      sheets: {
        自评表: {
          rows: [
            [...CENTRAL],
            ['产出指标（50分）', '数量指标（30分）', '培训场次', '10场', '10场', 10, 10, null],
            [null, null, '培训人次', '300人次', '300人次', 20, 20, null],
            [null, '质量指标（20分）', '合格率', '≥95%', '96%', 20, 20, null],
            ['效益指标(30分)', '社会效益', '知晓率', '≥80%', '85%', 20, 20, null],
            ['效益指标(30分)', '经济效益', '带动就业', '≥50人', '52人', 10, 10, null],
          ],
          merges: ['A2:A4', 'B2:B3'],
        },
      },
    },
    {
      name: 'labels whose points stand without brackets, or as a share',
      sheets: {
        自评表: [
          [...CENTRAL],
          ['产出指标60分', '数量指标（权重60%）', '培训场次', '10场', '10场', 60, 60, null],
          ['效益指标40分', '社会效益', '知晓率', '≥80%', '85%', 40, 40, null],
        ],
      },
    },
    {
      name: 'labels without points',
      sheets: {
        自评表: [
          [...CENTRAL],
          ['产出指标', '数量指标', '培训场次', '10场', '10场', 60, 60, null],
          ['效益指标', '社会效益', '知晓率', '≥80%', '85%', 40, 40, null],
        ],
      },
    },
    {
      name: 'leaves without weights have nothing to add up',
      sheets: {
        自评表: [
          ['一级指标', '二级指标', '三级指标', '年初目标值', '实际完成值', '得分'],
          ['产出指标（40分）', '数量指标', '培训人次', '300人次', '310人次', 40],
          ['效益指标（40分）', '社会效益', '知晓率', '80%', '85%', 40],
        ],
      },
    },
    {
      name: 'every row repeats its levels with their weights',
      sheets: {
        自评表: [
          ['一级指标', '权重', '二级指标', '权重', '三级指标', '权重', '目标值', '实际值', '得分'],
          ['履职效能', 60, '整体效能', 40, '任务完成率', 20, '100%', '100%', 20],
          ['履职效能', 60, '整体效能', 40, '计划完成率', 20, '100%', '100%', 20],
          ['履职效能', 60, '部门履职', 20, '办结率', 20, '≥99%', '100%', 20],
          ['社会效应', 40, '满意度', 40, '群众满意度', 40, '≥90%', '93%', 40],
        ],
      },
    },
  ],
  invalid: [
    {
      name: 'the weight of a row that heads others',
      sheets: {
        自评表: [
          ['指标名称', '指标值', '完成值', '分值', '得分'],
          ['产出指标', null, null, 60, 60],
          ['培训场次', '≥20场', '22场', 30, 40],
          ['培训人数', '≥200人', '200人', 20, 20],
          ['满意度指标', null, null, 40, 40],
          ['群众满意度', '≥90%', '95%', 40, 40],
          ['总分', null, null, 100, 100],
        ],
      },
      findings: [{ cell: 'D2', message: 'label', expected: '50', actual: '60' }],
    },
    {
      name: 'a label around the only first level, at the outer one',
      sheets: {
        自评表: {
          rows: [
            ['年度绩效目标(80分)', '一级指标', '二级指标', '三级指标', '年初目标值', '实际完成值', '得分'],
            [null, '产出指标(40分)', '数量指标', '监测点数', '5个', '5个', 20],
            [null, null, '质量指标', '合格率', '≥95%', '96%', 20],
          ],
          merges: ['A1:A3', 'B2:B3'],
        },
      },
      findings: [{ cell: 'A1', message: 'label', expected: '40', actual: '80' }],
    },
    {
      name: 'the same under one heading over both',
      sheets: {
        自评表: {
          rows: [
            ['一级指标', null, '二级指标', '三级指标', '年初目标值', '实际完成值', '得分'],
            ['年度绩效目标(80分)', '产出指标(40分)', '数量指标', '监测点数', '5个', '5个', 20],
            [null, null, '质量指标', '合格率', '≥95%', '96%', 20],
          ],
          merges: ['A1:B1', 'A2:A3', 'B2:B3'],
        },
      },
      findings: [{ cell: 'A2', message: 'label', expected: '40', actual: '80' }],
    },
    {
      name: 'repeated levels whose weight is not the sum, once',
      sheets: {
        自评表: [
          ['一级指标', '权重', '二级指标', '权重', '三级指标', '权重', '目标值', '实际值', '得分'],
          ['履职效能', 70, '整体效能', 40, '任务完成率', 20, '100%', '100%', 20],
          ['履职效能', 70, '整体效能', 40, '计划完成率', 20, '100%', '100%', 20],
          ['履职效能', 70, '部门履职', 20, '办结率', 20, '≥99%', '100%', 20],
          ['社会效应', 40, '满意度', 40, '群众满意度', 40, '≥90%', '93%', 40],
        ],
      },
      findings: [{ cell: 'B2', message: 'label', expected: '60', actual: '70' }],
    },
    {
      name: 'points without brackets',
      sheets: {
        自评表: [
          [...CENTRAL],
          ['产出指标60分', '数量指标', '培训场次', '10场', '10场', 50, 50, null],
          ['效益指标', '社会效益（权重40%）', '知晓率', '≥80%', '85%', 50, 50, null],
        ],
      },
      findings: [
        { cell: 'A2', message: 'label', expected: '50', actual: '60' },
        { cell: 'B3', message: 'label', expected: '50', actual: '40' },
      ],
    },
    {
      name: 'a second level, told once: the first level is the sum of its second levels',
      sheets: {
        自评表: {
          rows: [
            [...CENTRAL],
            ['产出指标（50分）', '数量指标（30分）', '培训场次', '10场', '10场', 30, 30, null],
            [null, '质量指标（20分）', '合格率', '≥95%', '96%', 25, 25, null],
            ['效益指标（50分）', '社会效益', '知晓率', '≥80%', '85%', 45, 45, null],
          ],
          merges: ['A2:A3'],
        },
      },
      findings: [
        { cell: 'B3', message: 'label', expected: '25', actual: '20' },
        { cell: 'A4', message: 'label', expected: '45', actual: '50' },
      ],
    },
    {
      name: 'a first level',
      sheets: {
        自评表: {
          rows: [
            [...CENTRAL],
            ['产出指标（50分）', '数量指标', '培训场次', '10场', '10场', 20, 20, null],
            [null, '质量指标', '合格率', '≥95%', '96%', 25, 25, null],
            ['效益指标（30分）', '社会效益', '知晓率', '≥80%', '85%', 30, 30, null],
          ],
          merges: ['A2:A3'],
        },
      },
      findings: [
        {
          cell: 'A2',
          message: 'label',
          severity: 'error',
          expected: '45',
          actual: '50',
          difference: '+5',
          related: ['F2', 'F3'],
        },
      ],
    },
    {
      name: 'a second level, and the side label of the whole table',
      sheets: {
        自评表: {
          rows: [
            ['绩效指标（90分）', '一级指标', '二级指标', '三级指标', '指标值', '完成值', '权重', '得分'],
            [null, '产出指标', '数量指标(40分)', '培训场次', '10场', '10场', 15, 15],
            [null, '产出指标', '数量指标(40分)', '培训人次', '300人次', '300人次', 20, 20],
            [null, '效益指标', '社会效益', '知晓率', '≥80%', '85%', 50, 50],
          ],
          merges: ['A1:A4'],
        },
      },
      findings: [
        { cell: 'A1', message: 'label', expected: '85', actual: '90' },
        { cell: 'C2', message: 'label', expected: '35', actual: '40' },
      ],
    },
    {
      name: 'a side label over first levels, where the leaves have no weights',
      sheets: {
        自评表: {
          rows: [
            ['绩效指标（80分）', '一级指标', '二级指标', '三级指标', '年初目标值', '实际完成值', '得分'],
            [null, '产出指标（40分）', '数量指标', '培训人次', '300人次', '310人次', 40],
            [null, '效益指标（30分）', '社会效益', '知晓率', '80%', '85%', 30],
          ],
          merges: ['A1:A3'],
        },
      },
      findings: [{ cell: 'A1', message: 'label', expected: '70', actual: '80', related: ['B2', 'B3'] }],
    },
    {
      name: 'an upper weight in a column of its own',
      sheets: {
        自评表: {
          rows: [
            ['一级指标', '分值', '二级指标', '三级指标', '指标值', '完成值', '指标分值', '得分'],
            ['产出指标', 50, '数量指标', '培训场次', '10场', '10场', 20, 20],
            [null, null, '质量指标', '合格率', '≥95%', '96%', 25, 25],
            ['效益指标', 50, '社会效益', '知晓率', '≥80%', '85%', 50, 50],
          ],
          merges: ['A2:A3', 'B2:B3'],
        },
      },
      findings: [{ cell: 'B2', message: 'label', expected: '45', actual: '50', difference: '+5' }],
    },
  ],
  notChecked: [
    {
      name: 'a weight in words',
      sheets: {
        自评表: [
          [...CENTRAL],
          ['产出指标（50分）', '数量指标', '培训场次', '10场', '10场', '见细则', 20, null],
          ['产出指标（50分）', '质量指标', '合格率', '≥95%', '96%', 30, 30, null],
          ['效益指标（50分）', '社会效益', '知晓率', '≥80%', '85%', 50, 50, null],
        ],
      },
      notChecked: [{ cell: 'A2', reason: 'weight-unreadable' }],
    },
  ],
});

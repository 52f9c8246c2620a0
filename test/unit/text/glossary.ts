/** A term of the field, as Chinese papers have it, and what it is not called here. */
export interface Term {
  readonly english: string;
  readonly chinese: string;
  readonly not: readonly string[];
}

export const TERMS: readonly Term[] = [
  {
    english: 'activation function',
    chinese: '激活函数',
    not: ['激励函数', '活化函数', '激发函数'],
  },
  { english: 'saturation', chinese: '饱和', not: ['饱合'] },
  { english: 'hard saturation', chinese: '硬饱和', not: ['强饱和'] },
  { english: 'soft saturation', chinese: '软饱和', not: ['弱饱和'] },
  { english: 'saturates left', chinese: '左侧饱和', not: ['左饱和', '左边饱和'] },
  { english: 'saturates right', chinese: '右侧饱和', not: ['右饱和', '右边饱和'] },
  { english: 'derivative', chinese: '导数', not: ['微商', '导函数'] },
  { english: 'range', chinese: '值域', not: ['取值范围'] },
  { english: 'kink', chinese: '折点', not: ['拐点', '尖点'] },
  { english: 'slope', chinese: '斜率', not: ['坡度'] },
  { english: 'gain', chinese: '增益', not: ['放大率'] },
  { english: 'dead zone', chinese: '死区', not: ['盲区'] },
  { english: 'vanishing gradient', chinese: '梯度消失', not: ['梯度弥散', '消失梯度'] },
  { english: 'bias shift', chinese: '偏移现象', not: ['偏置漂移', '偏置转移'] },
  { english: 'dying of units', chinese: '神经元死亡', not: ['死神经元'] },
  { english: 'unit', chinese: '神经元', not: ['神经单元'] },
  { english: 'bias', chinese: '偏置', not: ['偏差', '偏倚'] },
  { english: 'weights', chinese: '权重', not: ['权值'] },
  { english: 'initialisation', chinese: '初始化', not: ['起始化'] },
  { english: 'fan-in', chinese: '扇入', not: ['扇进'] },
  { english: 'fan-out', chinese: '扇出', not: ['扇出数'] },
  {
    english: 'batch normalisation',
    chinese: '批归一化',
    not: ['批标准化', '批量归一化', '批规范化'],
  },
  { english: 'layer normalisation', chinese: '层归一化', not: ['层标准化', '层规范化'] },
  { english: 'residual', chinese: '残差', not: ['剩余连接'] },
  { english: 'shortcut', chinese: '捷径连接', not: ['短路连接', '快捷连接', '跳跃连接'] },
  { english: 'loss', chinese: '损失函数', not: ['代价函数', '成本函数'] },
  { english: 'cross-entropy', chinese: '交叉熵', not: ['互熵'] },
  { english: 'learning rate', chinese: '学习率', not: ['学习速率', '学习速度'] },
  { english: 'weight decay', chinese: '权重衰减', not: ['权值衰减', '权重衰退'] },
  { english: 'mean-field theory', chinese: '平均场理论', not: ['平均域理论'] },
  { english: 'gate', chinese: '门控', not: ['闸门'] },
  { english: 'finding', chinese: '问题', not: ['发现项'] },
  { english: 'survey', chinese: '综述', not: ['调查'] },
];

/** Words that are the same in both languages: names, and what is typed. */
export const NAMES: ReadonlySet<string> = new Set(
  (
    'PyTorch Keras TensorFlow Transformers timm Diffusers torchvision JAX NumPy LaTeX Markdown HTML ' +
    'SARIF Xavier LeCun Taylor LSUV MPELU NAN NANI NANIS NAH Activation Lens max min sup inf Var ' +
    'tanh import torch act LeakyReLU'
  ).split(' '),
);

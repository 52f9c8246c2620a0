/** Remarks that no rule finds in code, and what a model's activations could be. */
export const choiceEnglish = {
  'remark.sigmoid-output-ok':
    'Right at an output: values between 0 and 1 can be read as a probability.',
  'remark.elu-init-both':
    'At this depth ELU nets are reported to converge under fan-in, fan-out and average initialisation.',
  'remark.relu-dead':
    'A unit whose inputs all lie on the left gets no gradient and may stay off; leaky ReLU, PReLU, ELU, maxout and CReLU avoid this.',
  'remark.prelu-overfit':
    'One slope a channel hardly overfits: if results are bad, look elsewhere first.',
  'remark.sparsity-optional':
    'Sparse outputs are not needed for good results: on CIFAR-10 PReLU came before ELU and ReLU, on ImageNet ReLU was best. They can save computation.',
  'remark.noisy-option':
    'If it trains badly where it saturates: noisy variants add noise just there, and the more the further.',
  'remark.vanishing-remedies':
    'Against vanishing gradients: batch normalisation, Xavier or He initialisation, ReLU-type units; once, layer-wise pre-training.',
  'remark.elu-robust':
    'Its saturation on the left damps noise and variation of the inputs; leaky ReLU and PReLU let them through.',
  'remark.no-consensus': 'No rule is settled: confirm the choice by experiment.',

  'choice.model.normalised': '{name}: {depth} weighted layers, with batch normalisation',
  'choice.model.bare': '{name}: {depth} weighted layers, without batch normalisation',
  'choice.unnamed': 'This model',

  'choice.cost': '+{count} parameters',
  'start.xavier': 'Xavier',
  'start.he': 'He',
  'start.lecun': 'LeCun',
  'start.torch_default': 'PyTorch’s default',
  'start.taylor': 'Taylor',

  'choice.classic':
    'The survey tries ReLU first, then ELU, then PReLU or MPELU with regularisation, and adds batch normalisation to those nets.',
  'choice.transformer':
    'Transformers today use GELU, or SiLU gated as SwiGLU; the survey is older and speaks of convolutional classifiers.',
  'choice.transformer.gelu':
    'Used by BERT, GPT and ViT; where attention and layer normalisation carry the training, smooth units are reported a little better than ReLU.',
  'choice.transformer.swiglu':
    'Used by LLaMA and PaLM, reported better at equal size: it needs a third weight matrix, so the hidden width is cut to two thirds.',
  'choice.transformer.relu':
    'Reported to cost little quality in language models, and its zeros save computation.',
  'choice.relu': 'First to try: it adds no parameters, and He initialisation is derived for it.',
  'choice.relu.deep':
    'At this depth, without normalisation, it is reported not to converge: add batch normalisation first.',
  'choice.elu':
    'Second: it adds no parameters, its mean is nearer to 0, and units do not die. It wants no batch normalisation.',
  'choice.elu.deep':
    'First at this depth without normalisation: reported to converge with Taylor initialisation.',
  'choice.elu.normalised':
    'Only without batch normalisation, which this model has: it is reported to gain nothing from it.',
  'choice.prelu':
    'Third, with the batch normalisation that is there: one slope a channel, started at 0.25.',
  'choice.prelu.bare':
    'Third, and with batch normalisation, which this model lacks: one slope a channel, started at 0.25.',
  'choice.mpelu':
    'Third, with the batch normalisation that is there: α and β a channel, started at 0.25 and 1, with weight decay on both.',
  'choice.mpelu.bare':
    'Third, and with batch normalisation, which this model lacks: α and β a channel, started at 0.25 and 1, with weight decay on both.',
} as const;

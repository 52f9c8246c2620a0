// Written by `npm run tables` from the tables in ../source; change those.
import type { ApiTable, ArgumentLine, ImplicitLine } from '../table';

export const spellings: readonly ApiTable[] = [
  {
    kind: 'class',
    prefix: 'transformers.activations.',
    lines: [
      ['GELUTanh', 'gelu_tanh', 'use_gelu_tanh_python=False'],
      ['PytorchGELUTanh', 'gelu_tanh', 'use_gelu_tanh_python=False'],
      ['NewGELUActivation', 'gelu_tanh'],
      ['GELUActivation', 'gelu_erf', 'use_gelu_python=False'],
      ['SiLUActivation', 'silu'],
      ['FastGELUActivation', 'gelu_tanh'],
      ['QuickGELUActivation', 'quick_gelu'],
      ['ClippedGELUActivation', 'gelu_erf_clipped', 'min, max'],
      ['AccurateGELUActivation', 'gelu_tanh'],
      ['MishActivation', 'mish'],
      ['LaplaceActivation', 'laplace'],
      ['ReLUSquaredActivation', 'relu2'],
      ['SqrtSoftplusActivation', 'sqrt_softplus'],
      ['XIELUActivation', 'xielu', 'alpha_p_init->alpha_p=0.8, alpha_n_init->alpha_n=0.8, beta=0.5, eps=-1e-06, dtype=bfloat16, with_vector_loads=False'],
      ['LinearActivation', 'identity'],
    ],
  },
  {
    kind: 'class',
    prefix: 'diffusers.models.activations.',
    lines: [
      ['FP32SiLU', 'silu'],
      ['GELU', 'gelu_erf', 'dim_in, dim_out, approximate=none, bias=True', 'gelu'],
      ['GEGLU', 'geglu', 'dim_in, dim_out, bias=True'],
      ['SwiGLU', 'swiglu', 'dim_in, dim_out, bias=True'],
      ['ApproximateGELU', 'quick_gelu', 'dim_in, dim_out, bias=True'],
    ],
  },
];

export const argumentLines: readonly ArgumentLine[] = [
  ['diffusers.', '*', 'act_fn', undefined, 'diffusers'],
  ['diffusers.', '*', 'activation_fn', undefined, 'diffusers'],
  ['diffusers.', '*', 'resnet_act_fn', undefined, 'diffusers'],
  ['diffusers.models.activations.', 'LinearActivation', 'activation', 3, 'diffusers', 'silu'],
  ['diffusers.models.activations.', 'get_activation', 'act_fn', 0, 'diffusers'],
  ['transformers.activations.', 'get_activation', 'activation_string', 0, 'transformers'],
  ['transformers.activations_tf.', 'get_tf_activation', 'activation_string', 0, 'transformersTf'],
  ['transformers.activations.', 'ACT2FN', '[]', undefined, 'transformers'],
  ['transformers.activations_tf.', 'ACT2FN', '[]', undefined, 'transformersTf'],
  ['transformers.modeling_flax_utils.', 'ACT2FN', '[]', undefined, 'transformersFlax'],
  ['transformers.', '*', 'hidden_act', undefined, 'transformers'],
  ['transformers.', '*', 'activation_function', undefined, 'transformers'],
  ['transformers.', '*', 'hidden_activation', undefined, 'transformers'],
  ['transformers.', '*', 'activation', undefined, 'transformers'],
  ['transformers.', 'Qwen3VLVisionConfig PaddleOCRVisionConfig Kimi_K25VisionConfig ' +
    'Qwen3OmniMoeVisionEncoderConfig AlbertConfig FunnelConfig SmolVLMVisionConfig FNetConfig ' +
    'Idefics2VisionConfig Qwen3VLMoeVisionConfig Phi4MultimodalVisionConfig GemmaConfig ' +
    'Idefics3VisionConfig CohereCompassVisionConfig MiniCPMV4_6VisionConfig ' +
    'MiniCPMV4_7VisionConfig PhiConfig Qwen3_5MoeVisionConfig BigBirdConfig Starcoder2Config ' +
    'Qwen4ExpVisionConfig VivitConfig Qwen3_5VisionConfig Siglip2TextConfig ' +
    'Siglip2VisionConfig SiglipTextConfig SiglipVisionConfig VideoLlama3VisionConfig ' +
    'NystromformerConfig Cosmos3EdgeVisionConfig', 'hidden_act', undefined, 'transformers', 'gelu_tanh'],
  ['transformers.', 'Qwen3VLTextConfig Wav2Vec2BertConfig Ernie4_5Config Glm4vVisionConfig Glm4vTextConfig ' +
    'Mamba2Config Mistral4Config Emu3TextConfig AlignVisionConfig Granite4VisionTextConfig ' +
    'PaddleOCRTextConfig LlamaConfig FalconMambaConfig HYV3Config KimiLinearConfig ' +
    'HyperCLOVAXConfig Qwen2_5OmniVisionEncoderConfig Qwen2_5OmniTextConfig ' +
    'Qwen2_5OmniTalkerConfig AXK1Config Qwen3OmniMoeTextConfig ' +
    'Qwen3OmniMoeTalkerCodePredictorConfig Qwen3OmniMoeTalkerTextConfig ' +
    'Qwen3OmniMoeCode2WavConfig MoshiDepthConfig MoshiConfig Xcodec2Config OlmoHybridConfig ' +
    'GraniteSpeech5EncoderConfig CsmDepthDecoderConfig CsmConfig Qwen2_5_VLVisionConfig ' +
    'Qwen2_5_VLTextConfig MobileViTConfig MambaConfig SeedOssConfig Dots1Config ' +
    'Ministral3Config JambaConfig AfmoeConfig EvollaConfig GraniteMoeSWAConfig ' +
    'MobileViTV2Config GraniteSWAConfig HunYuanMoEV1Config EuroBertConfig Gemma4AudioConfig ' +
    'Step3p7TextConfig Aimv2VisionConfig Aimv2TextConfig GraniteMoeSharedConfig ' +
    'EfficientNetConfig PPOCRV5ServerRecConfig HunYuanVLTextConfig CwmConfig Cohere2MoeConfig ' +
    'Idefics2PerceiverConfig Sapiens2Config Llama4TextConfig Qwen3VLMoeTextConfig ' +
    'Phi4MultimodalConfig MllamaTextConfig InklingTextConfig MinistralConfig GlmConfig ' +
    'GlmImageTextConfig Qwen3NextConfig CohereCompassTextConfig GraniteMoeConfig ' +
    'MuseGlimmerAssistantConfig MistralConfig Phi3Config PeVideoEncoderConfig ' +
    'LasrEncoderConfig DiffLlamaConfig HrmTextConfig ZayaConfig Ernie4_5_MoeConfig ' +
    'NeuCodecConfig MellumConfig FlexOlmoConfig MixtralConfig DeepseekOcr2VisionEncoderConfig ' +
    'DeepseekOcr2TextConfig MiniMaxM3VLTextConfig LongcatFlashConfig ParakeetEncoderConfig ' +
    'Qwen3_5MoeTextConfig DeepseekV2Config PeAudioVideoEncoderConfig GlmOcrVisionConfig ' +
    'GlmOcrTextConfig Glm4MoeConfig Qwen2Config EsmcConfig DeepseekV4Config DiaEncoderConfig ' +
    'DiaDecoderConfig YoutuConfig DogeConfig LagunaConfig SmolLM3Config Olmo3Config ' +
    'NomicBertConfig Qwen3Config PhimoeConfig VoxtralRealtimeTextConfig ' +
    'VoxtralRealtimeEncoderConfig PeAudioEncoderConfig Exaone4Config DeepseekV3Config ' +
    'Qwen2MoeConfig BambaConfig Qwen4ExpTextConfig GptOssConfig GraniteMoeHybridConfig ' +
    'AriaTextConfig Qwen2VLTextConfig HYV4Config Glm4MoeLiteConfig MoonshineStreamingConfig ' +
    'Glm4vMoeTextConfig Glm4vMoeVisionConfig BltLocalEncoderConfig BltLocalDecoderConfig ' +
    'BltGlobalTransformerConfig ChameleonConfig PPOCRV6SmallRecConfig ' +
    'NemotronAsrStreamingEncoderConfig MiniMaxConfig Ovis2VisionConfig Exaone4_5_VisionConfig ' +
    'MiniCPM3Config Glm4Config GraniteConfig Glm5NextTextConfig Glm5NextVisionConfig ' +
    'VibeVoiceDiffusionHeadConfig GlmMoeDsaConfig DeepseekV32Config IdeficsConfig ' +
    'Qwen3MoeConfig SolarOpenConfig HiggsAudioV2Config AXK2Config Ernie4_5_VLMoeTextConfig ' +
    'StableLmConfig ExaoneMoeConfig FalconH1Config Qwen3_5TextConfig PPOCRV5MobileRecConfig ' +
    'Cohere2Config HunYuanDenseV1Config OlmoeConfig OlmoConfig MiMoV2FlashConfig ' +
    'KyutaiSpeechToTextConfig Olmo2Config HeliumConfig MiniMaxM2Config CohereConfig', 'hidden_act', undefined, 'transformers', 'silu'],
  ['transformers.', 'Wav2Vec2BertConfig', 'adapter_act', undefined, 'transformers', 'relu'],
  ['transformers.', 'Sam3TrackerPromptEncoderConfig Sam3TrackerMaskDecoderConfig TimesformerConfig ' +
    'ClapTextConfig ClapAudioConfig LxmertConfig AlignTextConfig BertGenerationConfig ' +
    'DINOv3ViTConfig AltCLIPTextConfig Wav2Vec2Config Sam3ViTConfig Sam3VisionConfig ' +
    'Sam3LiteTextTextConfig LwDetrViTConfig PixtralVisionConfig VideoPrismVisionConfig ' +
    'MarkupLMConfig LayoutLMv3Config SLANeXtVisionConfig SEWDConfig FlavaImageConfig ' +
    'FlavaTextConfig FlavaMultimodalConfig YolosConfig GteConfig DebertaConfig HieraConfig ' +
    'EomtConfig RemBertConfig GPTNeoXConfig ElectraConfig InternVLVisionConfig ' +
    'GPTNeoXJapaneseConfig DPTConfig WavLMConfig PoolFormerConfig InstructBlipVisionConfig ' +
    'InstructBlipQFormerConfig ErnieConfig Sam2VideoPromptEncoderConfig ' +
    'Sam2VideoMaskDecoderConfig MPNetConfig PvtConfig DPRConfig IJepaConfig ClvpEncoderConfig ' +
    'UniSpeechConfig VibeVoiceAcousticTokenizerConfig Data2VecVisionConfig ' +
    'Data2VecAudioConfig Data2VecTextConfig ChineseCLIPTextConfig PerceiverConfig ' +
    'ViTMSNConfig TvpConfig Swin2SRConfig PPDocLayoutV2ReadingOrderConfig SplinterConfig ' +
    'FocalNetConfig GroupViTVisionConfig GLPNConfig HunYuanVLVisionConfig YosoConfig ' +
    'Llama4VisionConfig DonutSwinConfig DinatConfig XmodConfig SamHQPromptEncoderConfig ' +
    'SamHQVisionConfig RfDetrDinov2Config SEWConfig Dinov2Config ConvNextConfig ' +
    'BlipTextConfig BlipVisionConfig SpeechT5Config MimiConfig QianfanOCRVisionConfig ' +
    'ViltConfig MllamaVisionConfig IBertConfig Blip2VisionConfig Blip2QFormerConfig ' +
    'EdgeTamVisionConfig EdgeTamPromptEncoderConfig EdgeTamMaskDecoderConfig ViTMAEConfig ' +
    'SegGptConfig VitDetConfig CanineConfig HubertConfig GlmImageVisionConfig BioGptConfig ' +
    'DeiTConfig MaskFormerSwinConfig SamPromptEncoderConfig SamVisionConfig BeitConfig ' +
    'GitConfig SegformerConfig MLCDVisionConfig BrosConfig LiltConfig TapasConfig ' +
    'LayoutXLMConfig XLMRobertaConfig MuseGlimmerVisionConfig EomtDinov3Config ' +
    'VitPoseBackboneConfig MegatronBertConfig Sam3TrackerVideoPromptEncoderConfig ' +
    'Sam3TrackerVideoMaskDecoderConfig DeepseekOcr2SamVisionConfig RoCBertConfig ' +
    'Dinov2WithRegistersConfig MiniMaxM3VLVisionConfig UniSpeechSatConfig ' +
    'DINOv3ConvNextConfig XLMRobertaXLConfig PixioConfig CamembertConfig DebertaV2Config ' +
    'ConvBertConfig VJEPA2Config ASTConfig ViTConfig RoFormerConfig BridgeTowerTextConfig ' +
    'BridgeTowerConfig ZoeDepthConfig JanusVisionConfig JanusVQVAEConfig LayoutLMv2Config ' +
    'Swinv2Config JinaEmbeddingsV3Config VideoMAEConfig MoonshineStreamingEncoderConfig ' +
    'PPFormulaNetVisionConfig LukeConfig SwinConfig Sam2HieraDetConfig Sam2VisionConfig ' +
    'Sam2PromptEncoderConfig Sam2MaskDecoderConfig SqueezeBertConfig SwiftFormerConfig ' +
    'GotOcr2VisionConfig GlmAsrEncoderConfig VideomtConfig LayoutLMConfig ' +
    'RobertaPreLayerNormConfig IdeficsVisionConfig InstructBlipVideoVisionConfig ' +
    'InstructBlipVideoQFormerConfig Zamba2Config Tipsv2VisionConfig LightGlueConfig ' +
    'PPChart2TableVisionConfig EdgeTamVideoPromptEncoderConfig EdgeTamVideoMaskDecoderConfig ' +
    'BertConfig RadioConfig PvtV2Config LongformerConfig ZambaConfig Wav2Vec2ConformerConfig ' +
    'VisualBertConfig Nemotron3DiarizationAudioConfig RobertaConfig MraConfig ' +
    'ConvNextV2Config', 'hidden_act', undefined, 'transformers', 'gelu_erf'],
  ['transformers.', 'ClapTextConfig ClapAudioConfig ClapConfig', 'projection_hidden_act', undefined, 'transformers', 'relu'],
  ['transformers.', 'ProphetNetConfig Qwen2_5OmniAudioEncoderConfig Qwen3OmniMoeAudioEncoderConfig LEDConfig ' +
    'PegasusConfig BartConfig MusicgenDecoderConfig VoxtralEncoderConfig WhisperConfig ' +
    'PegasusXConfig InformerConfig Kosmos2_5TextConfig MarianConfig Florence2VisionConfig ' +
    'MvpConfig MusicgenMelodyDecoderConfig VoxtralRealtimeEncoderConfig MBartConfig ' +
    'PatchTSTConfig PPFormulaNetTextConfig Qwen2AudioEncoderConfig AutoformerConfig ' +
    'BlenderbotConfig TimeSeriesTransformerConfig TrOCRConfig XGLMConfig PLBartConfig ' +
    'Qwen3ASREncoderConfig Kosmos2TextConfig AudioFlamingo3EncoderConfig ' +
    'BlenderbotSmallConfig', 'activation_function', undefined, 'transformers', 'gelu_erf'],
  ['transformers.', 'SwitchTransformersConfig Pop2PianoConfig', 'dense_act_fn', undefined, 'transformers', 'relu'],
  ['transformers.', 'DetrConfig EfficientLoFTRConfig GroundingDinoConfig SeamlessM4TConfig ' +
    'ConditionalDetrConfig SeamlessM4Tv2Config DecisionTransformerConfig ' +
    'TableTransformerConfig MMGroundingDinoConfig FSMTConfig MaskFormerDetrConfig OPTConfig ' +
    'DeformableDetrConfig NllbMoeConfig Mask2FormerConfig M2M100Config Speech2TextConfig', 'activation_function', undefined, 'transformers', 'relu'],
  ['transformers.', 'RTDetrV2Config PPDocLayoutV3Config PPDocLayoutV2Config DFineConfig RTDetrConfig ' +
    'Deimv2Config', 'encoder_activation_function', undefined, 'transformers', 'gelu_erf'],
  ['transformers.', 'RTDetrV2Config LwDetrConfig JetMoeConfig PPDocLayoutV3Config PPDocLayoutV2Config ' +
    'RfDetrConfig DFineConfig RTDetrConfig Deimv2Config', 'activation_function', undefined, 'transformers', 'silu'],
  ['transformers.', 'RTDetrV2Config LwDetrConfig PPDocLayoutV3Config PPDocLayoutV2Config RfDetrConfig ' +
    'DFineConfig RTDetrConfig Deimv2Config', 'decoder_activation_function', undefined, 'transformers', 'relu'],
  ['transformers.', 'AltCLIPVisionConfig MetaClip2TextConfig MetaClip2VisionConfig Step3p7VisionConfig ' +
    'ChineseCLIPVisionConfig GroupViTTextConfig OwlViTTextConfig OwlViTVisionConfig ' +
    'GitVisionConfig XCLIPTextConfig XCLIPVisionConfig Owlv2TextConfig Owlv2VisionConfig ' +
    'CLIPTextConfig CLIPVisionConfig CLIPSegTextConfig CLIPSegVisionConfig ' +
    'Qwen2VLVisionConfig Ernie4_5_VLMoeVisionConfig Kosmos2VisionConfig', 'hidden_act', undefined, 'transformers', 'quick_gelu'],
  ['transformers.', 'Wav2Vec2Config SEWDConfig WavLMConfig UniSpeechConfig Data2VecAudioConfig SEWConfig ' +
    'SpeechT5Config HubertConfig UniSpeechSatConfig Wav2Vec2ConformerConfig', 'feat_extract_activation', undefined, 'transformers', 'gelu_erf'],
  ['transformers.', 'XLNetConfig', 'ff_activation', undefined, 'transformers', 'gelu_erf'],
  ['transformers.', 'XLNetConfig', 'summary_activation', undefined, 'transformers', 'tanh'],
  ['transformers.', 'EfficientLoFTRConfig', 'mlp_activation_function', undefined, 'transformers', 'leaky_relu'],
  ['transformers.', 'Sam3GeometryEncoderConfig Sam3DETREncoderConfig Sam3DETRDecoderConfig ' +
    'Sam3LiteTextGeometryEncoderConfig Sam3LiteTextDETREncoderConfig ' +
    'Sam3LiteTextDETRDecoderConfig VideoPrismTextConfig BitConfig CohereAsrConfig ' +
    'HGNetV2Config SamHQMaskDecoderConfig SamMaskDecoderConfig Nemotron3_5AsrConfig ' +
    'MobileBertConfig ParakeetRNNTConfig PPLCNetV4Config CanaryDecoderConfig VitsConfig ' +
    'RTDetrResNetConfig RegNetConfig NemotronAsrStreamingConfig PPOCRV5ServerDetConfig ' +
    'Tipsv2TextConfig ResNetConfig FunAsrNanoEncoderConfig FunAsrNanoAdaptorConfig ' +
    'ReformerConfig', 'hidden_act', undefined, 'transformers', 'relu'],
  ['transformers.', 'Lfm2VlConfig LlavaOnevisionConfig InternVLConfig LlavaConfig VoxtralConfig ' +
    'QianfanOCRConfig FastVlmConfig VideoLlavaConfig MusicFlamingoConfig MuseGlimmerConfig ' +
    'VoxtralRealtimeConfig GlmAsrConfig VipLlavaConfig LlavaNextVideoConfig Mistral3Config ' +
    'LlavaNextConfig AudioFlamingo3Config', 'projector_hidden_act', undefined, 'transformers', 'gelu_erf'],
  ['transformers.', 'RecurrentGemmaConfig Gemma4TextConfig Gemma4VisionConfig T5Gemma2TextConfig ' +
    'T5Gemma2DecoderConfig Gemma3TextConfig VaultGemmaConfig DiffusionGemmaTextConfig ' +
    'Gemma4UnifiedTextConfig T5GemmaModuleConfig Gemma2Config Gemma3nTextConfig', 'hidden_activation', undefined, 'transformers', 'gelu_tanh'],
  ['transformers.', 'MobileNetV2Config MobileNetV1Config', 'hidden_act', undefined, 'transformers', 'relu6'],
  ['transformers.', 'FuyuConfig NanoChatConfig NemotronConfig Jais2Config NeoMMEConfig PersimmonConfig ' +
    'ArceeConfig BitNetConfig Cosmos3EdgeTextConfig', 'hidden_act', undefined, 'transformers', 'relu2'],
  ['transformers.', 'ModernBertConfig ModernBertDecoderConfig', 'hidden_activation', undefined, 'transformers', 'gelu_erf'],
  ['transformers.', 'ModernBertConfig ModernBertDecoderConfig', 'classifier_activation', undefined, 'transformers', 'gelu_erf'],
  ['transformers.', 'DebertaConfig DebertaV2Config', 'pooler_hidden_act', undefined, 'transformers', 'gelu_erf'],
  ['transformers.', 'ElectraConfig', 'summary_activation', undefined, 'transformers', 'gelu_erf'],
  ['transformers.', 'DPTConfig IJepaConfig DeiTConfig ViTConfig VivitConfig', 'pooler_act', undefined, 'transformers', 'tanh'],
  ['transformers.', 'Pix2StructTextConfig Pix2StructVisionConfig Kosmos2_5VisionConfig', 'dense_act_fn', undefined, 'transformers', 'gelu_tanh'],
  ['transformers.', 'Sam2VideoConfig Sam3TrackerVideoConfig', 'memory_attention_feed_forward_hidden_act', undefined, 'transformers', 'relu'],
  ['transformers.', 'Sam2VideoConfig Sam3TrackerVideoConfig EdgeTamVideoConfig', 'mask_downsampler_hidden_act', undefined, 'transformers', 'gelu_erf'],
  ['transformers.', 'Sam2VideoConfig Sam3TrackerVideoConfig EdgeTamVideoConfig', 'memory_fuser_hidden_act', undefined, 'transformers', 'gelu_erf'],
  ['transformers.', 'SeamlessM4TConfig SeamlessM4Tv2Config', 'speech_encoder_hidden_act', undefined, 'transformers', 'silu'],
  ['transformers.', 'Tipsv2DptConfig', 'readout_activation', undefined, 'transformers', 'gelu_tanh'],
  ['transformers.', 'Tipsv2DptConfig', 'depth_decoder_activation', undefined, 'transformers', 'relu'],
  ['transformers.', 'OmDetTurboConfig', 'csp_activation', undefined, 'transformers', 'silu'],
  ['transformers.', 'OmDetTurboConfig', 'conv_norm_activation', undefined, 'transformers', 'gelu_erf'],
  ['transformers.', 'OmDetTurboConfig', 'encoder_feedforward_activation', undefined, 'transformers', 'relu'],
  ['transformers.', 'OmDetTurboConfig', 'decoder_activation', undefined, 'transformers', 'relu'],
  ['transformers.', 'ClvpDecoderConfig GPTBigCodeConfig GPTNeoConfig GPT2Config BigBirdPegasusConfig ' +
    'GPTJConfig CodeGenConfig', 'activation_function', undefined, 'transformers', 'gelu_tanh'],
  ['transformers.', 'SLANetConfig PPLCNetConfig PPLCNetV3Config', 'hidden_act', undefined, 'transformers', 'hard_swish'],
  ['transformers.', 'MoonshineConfig', 'encoder_hidden_act', undefined, 'transformers', 'gelu_erf'],
  ['transformers.', 'MoonshineConfig', 'decoder_hidden_act', undefined, 'transformers', 'silu'],
  ['transformers.', 'NemotronHConfig', 'mlp_hidden_act', undefined, 'transformers', 'relu2'],
  ['transformers.', 'NemotronHConfig', 'mamba_hidden_act', undefined, 'transformers', 'silu'],
  ['transformers.', 'Phi4MultimodalAudioConfig TimesFm2_5Config', 'activation', undefined, 'transformers', 'silu'],
  ['transformers.', 'Phi4MultimodalAudioConfig', 'conv_activation', undefined, 'transformers', 'silu'],
  ['transformers.', 'Phi4MultimodalAudioConfig', 'nemo_activation', undefined, 'transformers', 'relu'],
  ['transformers.', 'RfDetrConfig', 'segmentation_head_activation_function', undefined, 'transformers', 'gelu_erf'],
  ['transformers.', 'XCLIPConfig', 'prompt_hidden_act', undefined, 'transformers', 'quick_gelu'],
  ['transformers.', 'MuseGlimmerTextConfig', 'hidden_activation', undefined, 'transformers', 'silu'],
  ['transformers.', 'CLIPSegConfig', 'decoder_hidden_act', undefined, 'transformers', 'quick_gelu'],
  ['transformers.', 'ImageGPTConfig', 'activation_function', undefined, 'transformers', 'quick_gelu'],
  ['transformers.', 'DistilBertConfig FalconConfig', 'activation', undefined, 'transformers', 'gelu_erf'],
  ['transformers.', 'DabDetrConfig', 'activation_function', undefined, 'transformers', 'prelu'],
  ['transformers.', 'ApertusConfig', 'hidden_act', undefined, 'transformers', 'xielu'],
  ['transformers.', 'EdgeTamVideoConfig', 'memory_attention_mlp_hidden_act', undefined, 'transformers', 'relu'],
  ['transformers.', 'UVDocConfig', 'hidden_act', undefined, 'transformers', 'prelu'],
  ['transformers.', 'FunAsrNanoAdaptorConfig', 'projector_hidden_act', undefined, 'transformers', 'relu'],
  ['transformers.', 'ZambaConfig', 'hidden_mamba_act', undefined, 'transformers', 'silu'],
];

export const implicitLines: readonly ImplicitLine[] = [
];

package cn.onestop.monitoring.live;

import cn.onestop.monitoring.overview.Overview;

/// The figures of an office at a moment, all from one generation of the view.
record Reading(int generation, Overview overview) {}

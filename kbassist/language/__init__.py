"""What a text tells about its language and its writer; text in, values out.

May import only `kbassist.core`. Everything here is pure: no file is written, nothing is remembered.
"""

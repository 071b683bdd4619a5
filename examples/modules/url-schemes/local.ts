export default 'from this folder'
